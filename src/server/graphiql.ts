import { createHash } from 'node:crypto';
import type { Question } from '../questions.ts';
import type { ApiPlugin } from './plugin.ts';

interface Page {
  html: string;
  policy: string;
}

/**
 * GraphiQL with its scripts inside the page, so that a visit tells nobody; the questions are its tabs. Its megabytes are
 * loaded when somebody first opens it.
 */
export function useGraphiQLPage(questions: readonly Question[]): ApiPlugin {
  let page: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' || !request.headers.get('accept')?.includes('text/html')) return;
      if (url.pathname !== '/graphql') return;
      page ??= renderPage(questions);
      const { html, policy } = await page;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      endResponse(new fetchAPI.Response(html, { headers }));
    },
  };
}

const WELCOME = '# Kharita: which personal data go where, why, under which law.\n\n{ __typename }\n';

/** Without this, tabs given at the start hold a stale shift, which moves them from under the pointer at the first click. */
const TABS_STAY = '<style>.graphiql-tab { transform: none !important; }</style>';

async function renderPage(questions: readonly Question[]): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const tabs = questions.map(({ document }) => ({ query: withoutScriptEnd(document) }));
  const html = renderGraphiQL({
    title: 'Kharita',
    defaultQuery: WELCOME,
    ...(tabs.length > 0 && { defaultTabs: tabs }),
  }).replace('</head>', `${TABS_STAY}</head>`);
  return { html, policy: policyFor(html) };
}

/** The tabs stand in a script of the page, which ends at the first `</script` whatever the context. */
function withoutScriptEnd(text: string): string {
  return text.replace(/<\/(?=script)/gi, '< /');
}

/** Scripts by their hash, workers that they make themselves, and requests to this server alone (CSP level 3). */
function policyFor(html: string): string {
  const scripts = html.match(/(?<=<script>).*?(?=<\/script>)/gs) ?? [];
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
