// Replaces the web app's own file of this name, because this one comes first on the class path.
// People log in on the product's own page, also after logging out here and when the session is over.
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/login')) {
    location.assign('/login?logout');
  }
});

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Kommunepris –',
  },

  // The services share a host, and so their cookies: each has its own name (application.yml says the same).
  csrfCookieName: 'KP-CAMUNDA-XSRF-nomination-service',
};
