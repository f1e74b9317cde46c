/* Starts GraphiQL with the ready-made operations, one per tab. Whatever answers name is remembered for this browser tab, so that the
   next operation needs no copying: the access token, and the values that stand as {{placeholders}} in the variables. */
(() => {
  const STORE = 'billing-center';
  const known = JSON.parse(sessionStorage.getItem(STORE) ?? '{}');

  /** Takes from an answer what later operations need. */
  function remember(value) {
    if (value === null || typeof value !== 'object') return;
    if (value.accessToken) known.accessToken = value.accessToken;
    if (value.memberships?.[0]?.account?.id) known.accountId = value.memberships[0].account.id;
    if (value.plans) known.planId = (value.plans.find(({ key }) => key === 'pro') ?? value.plans[0])?.id;
    if (value.cart) known.cart = value.cart;
    for (const child of Object.values(value)) remember(child);
  }

  function lookUp(path) {
    if (path === 'newEmail') return `ada.${Date.now()}@customer.example`;
    if (path === 'newKey') return `graphiql-${Date.now()}-${Math.random().toString(36).slice(2)}`;
    const value = path.split('.').reduce((object, name) => object?.[name], known);
    if (value === undefined) throw new Error(`{{${path}}} is not known yet: run the operations in order, or type it.`);
    return value;
  }

  /** Replaces the placeholders of variables by what is known. */
  function fill(value) {
    if (typeof value === 'string') {
      const [, path] = /^\{\{(.+)\}\}$/.exec(value) ?? [];
      return path ? lookUp(path) : value;
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(fill);
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, fill(child)]));
  }

  /** Takes the token of the latest sign-up's link from the sandbox's mailbox, which shows the newest mail first. */
  async function readMailbox() {
    const mails = await fetch('/sandbox/mailbox').then((response) => response.json());
    const [, token] = mails.map(({ text }) => /\/sign-up\/confirm\?token=([\w-]+)/.exec(text)).find(Boolean) ?? [];
    known.signUpToken = token;
  }

  async function fetcher(parameters, { headers = {} } = {}) {
    const authorization = known.accessToken ? { authorization: `Bearer ${known.accessToken}` } : {};
    const variables = parameters.variables ?? {};
    if (JSON.stringify(variables).includes('{{signUpToken}}')) await readMailbox();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...authorization, ...headers },
      body: JSON.stringify({ ...parameters, variables: fill(variables) }),
    });
    const answer = await response.json();
    remember(answer.data);
    sessionStorage.setItem(STORE, JSON.stringify(known));
    return answer;
  }

  async function readTabs() {
    const [operations, variables] = await Promise.all([
      fetch('/graphiql/operations.graphql').then((response) => response.text()),
      fetch('/graphiql/variables.json').then((response) => response.json()),
    ]);
    return operations.split(/\n(?=# \d+\. )/).map((query) => {
      const [, name] = /^(?:query|mutation) (\w+)/m.exec(query);
      return { query, variables: variables[name] ? JSON.stringify(variables[name], null, 2) : undefined };
    });
  }

  async function start() {
    const { createElement } = React;
    const title = createElement(GraphiQL.Logo, null, createElement('span', { className: 'title' }, 'Billing Center'));
    const options = { defaultTabs: await readTabs(), defaultEditorToolsVisibility: 'variables' };
    const page = createElement(GraphiQL, { fetcher, ...options }, title);
    ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
  }

  start();
})();
