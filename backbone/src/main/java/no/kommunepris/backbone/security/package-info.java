/** Accounts, roles, login, and who may see what. */
@NullMarked
package no.kommunepris.backbone.security;

import org.jspecify.annotations.NullMarked;
