-- The process engines' databases, one per service; runs once, when the volume is new.
CREATE DATABASE nomination;
CREATE DATABASE jury;
