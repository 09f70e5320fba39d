// Replaces the web app's own file of this name, because this one comes first on the class path.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Kommunepris –',
  },
};
