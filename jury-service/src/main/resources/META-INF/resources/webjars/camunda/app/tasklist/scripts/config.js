// Replaces the web app's own file of this name, because this one comes first on the class path.

import { keepLabelled } from './labels.js';

keepLabelled();

// The page's language and name, for screen readers and the browser's tab: index.html says English and the vendor's name.
document.documentElement.lang = 'nb';
document.title = 'Kommunepris';

// People log in on the product's own page, also after logging out here and when the session is over.
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/login')) {
    location.assign('/login?logout');
  }
});

export default {
  app: {
    name: 'Juryens oppgaver',
    vendor: 'Kommunepris –',
  },

  // The forms are in bokmål, so everything around them is as well, whatever the browser prefers.
  locales: {
    availableLocales: ['nb'],
    fallbackLocale: 'nb',
  },

  // The vendor's greeting on the login page; people log in on the product's own.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'tar oppgaven som er valgt',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'går til det første filteret',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'går til den første oppgaven i listen',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'går til det første feltet i skjemaet',
    },
  },

  // The services share a host, and so their cookies: each has its own name (application.yml says the same).
  csrfCookieName: 'KP-CAMUNDA-XSRF-jury-service',
};
