import { KharitaError } from '../errors.ts';
import type { Log } from '../log.ts';
import { tellCause } from './errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** Something that can be had as a file. */
export interface ListedExport {
  name: string;
  summary: string;
  formats: readonly string[];
  parameters: readonly string[];
}

export interface FileRequest {
  name: string;
  format: string;
  /** By name, each as it was written. */
  parameters: Readonly<Record<string, string>>;
}

export interface ServedFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** What can be had as files. */
export interface Exports {
  list: readonly ListedExport[];
  /** Refuses with a `KharitaError`. */
  make(request: FileRequest): Promise<readonly ServedFile[]>;
  /** The page at which visitors arrive; refuses likewise. */
  start(parameters: FileRequest['parameters']): Promise<ServedFile>;
}

const PATH = /^\/export\/([a-z-]+)\.([a-z]+)$/;

/** Whether something is asked for that can be had as a file; at `/`, of a browser. */
function isAsked({ method, headers }: Request, { pathname }: URL): boolean {
  if (pathname === '/export' || pathname.startsWith('/export/')) return true;
  const isRead = method === 'GET' || method === 'HEAD';
  return pathname === '/' && isRead && (headers.get('accept')?.includes('text/html') ?? false);
}

/** `GET /export/<name>.<format>` answers with a file, `GET /export` with a list of what there is, and `/` with the start page. */
export function useExports(exports: Exports, timeoutMs: number, log: Log): ApiPlugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response }, serverContext }) {
      if (!isAsked(request, url)) return;
      const answer = await answerTo(request.method, url, { exports, timeoutMs }).catch((cause): Answer => {
        const { message, extensions, status } = tellCause(cause, serverContext, log);
        return { status, ...json({ errors: [{ message, extensions }] }) };
      });
      const { status, headers, body } = answer;
      // A Buffer is a view into memory that others use too.
      const content =
        request.method === 'HEAD' ? null : typeof body === 'string' ? body : Uint8Array.from(body);
      endResponse(new Response(content, { status, headers }));
    },
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

const json = (value: object) => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(value, null, 2)}\n`,
});

interface Options {
  exports: Exports;
  timeoutMs: number;
}

async function answerTo(method: string, url: URL, { exports, timeoutMs }: Options): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    const { headers, body } = json(errors('An export is read with GET.', 'BAD_INPUT'));
    return { status: 405, headers: { ...headers, allow: 'GET, HEAD' }, body };
  }
  if (url.pathname === '/')
    return answerWith(await within(timeoutMs, exports.start(parametersOf(url.searchParams))));
  if (url.pathname === '/export') return { status: 200, ...json({ exports: exports.list }) };
  const [, name, format] = PATH.exec(url.pathname) ?? [];
  if (name === undefined || format === undefined)
    throw new KharitaError('NOT_FOUND', 'Exports are at /export/<name>.<format>; GET /export lists them.');
  const made = exports.make({ name, format, parameters: parametersOf(url.searchParams) });
  return answerWith(oneOf(await within(timeoutMs, made)));
}

const errors = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

function parametersOf(search: URLSearchParams): Record<string, string> {
  const names = [...search.keys()];
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice === undefined) return Object.fromEntries(search);
  const message = `${twice} is given twice. Several values of a list have commas between them.`;
  throw new KharitaError('BAD_INPUT', message, { details: { parameter: twice } });
}

/** An address stands for one file. */
function oneOf(files: readonly ServedFile[]): ServedFile {
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0) return file;
  const names = files.map(({ name }) => name.replace(/\.\w+$/, '').replaceAll('~', '/'));
  const message = `This makes ${files.length} files. Name one with inventory=NAME: ${names.join(', ') || 'there is none'}.`;
  throw new KharitaError('BAD_INPUT', message, { details: { parameter: 'inventory' } });
}

/** What a browser shows by itself; all else it keeps as a file. */
const SHOWN = /^(?:text\/html|application\/json)/;

/** A page has its style in itself, and nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

function answerWith({ name, mediaType, content }: ServedFile): Answer {
  const disposition = SHOWN.test(mediaType) ? 'inline' : 'attachment';
  const headers = {
    'content-type': mediaType,
    'content-disposition': `${disposition}; filename="${name}"`,
    ...(mediaType.startsWith('text/html') && { 'content-security-policy': PAGE_POLICY }),
  };
  return { status: 200, headers, body: content };
}

/** The work, or `TIMED_OUT` where it takes longer; what it still does is not waited for. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `The file took longer than ${ms} ms; ask for less (KHARITA_TIMEOUT).`;
    timer = setTimeout(() => reject(new KharitaError('TIMED_OUT', message)), ms).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
