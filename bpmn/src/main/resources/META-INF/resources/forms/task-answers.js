// What the service says to a form, in words for the one who fills it in.
const XSRF_COOKIE = 'KP-XSRF-jury-service';

export const SENTENCES = {
  gone: 'Oppgaven finnes ikke lenger, eller den er ikke din.',
  loggedOut: 'Du er logget ut. Åpne siden på nytt og logg inn. Det som er lagret, er der fortsatt.',
  unreachable: 'Tjenesten svarer ikke. Det du har skrevet, står i skjemaet; vi prøver igjen.',
  refused: 'Tjenesten tok ikke imot svaret. Prøv igjen, eller si fra til sekretariatet.',
  unfinished: 'Se hvorfor, nederst i skjemaet.',
  claimFirst: 'Ta oppgaven først: velg «Ta oppgaven» øverst. Da kan du fylle ut skjemaet.',
};

export function headers() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${XSRF_COOKIE}=`)) ?? '=';
  return {
    Accept: 'application/json, application/problem+json',
    'Content-Type': 'application/json',
    'X-XSRF-TOKEN': decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)),
  };
}

export async function outcomeOf(response) {
  const text = await response.text();
  const type = response.headers.get('Content-Type') ?? '';
  // Whoever is not logged in is sent to the login page.
  return outcomeFrom(response.redirected ? 401 : response.status, type, () => JSON.parse(text));
}

/** {body} when it went well, else {sentence, errors, again}. */
export function outcomeFrom(status, type, json) {
  const readable = type.includes('json');
  if (status >= 200 && status < 300) return readable ? { body: json() } : { sentence: SENTENCES.loggedOut };
  if (status === 401 || status === 403) return { sentence: SENTENCES.loggedOut };
  if (status === 404) return { sentence: SENTENCES.gone };
  if (status >= 500) return { sentence: SENTENCES.unreachable, again: true };
  const problem = readable ? json() : {};
  return { sentence: problem.detail ?? SENTENCES.refused, errors: problem.errors ?? [] };
}

/** The sentence of the task's gate, without what the engine and its API put around it. */
export function refusal(message) {
  const sentence = String(message ?? '')
    .replace(/^Cannot submit task form [^:]*: /, '')
    .replace(/^ENGINE-\d+ .*?Message: '(?:Exception while invoking TaskListener: )?(.*)'$/s, '$1');
  return sentence === '' || /ENGINE-\d|Exception/.test(sentence) ? SENTENCES.refused : sentence;
}

export function sentences(missing) {
  return (missing ?? []).map((each) => (typeof each === 'string' ? each : each.message));
}
