import type { IncomingMessage } from 'node:http';
import { refuse } from './errors.ts';
import type { ApiPlugin } from './plugin.ts';

/**
 * The only way into a POST: `application/json` of at most so many bytes. Forms and plain text, which any web page may
 * send without asking (Fetch standard, "CORS-safelisted request-header"), are refused.
 */
export function useJsonBody(maxBytes: number): ApiPlugin {
  return {
    onRequestParse({ request, requestParser, serverContext, setRequestParser }) {
      if (request.method === 'GET' && requestParser) setRequestParser(readAddress(requestParser));
      if (request.method !== 'POST') return;
      if (!isJson(request)) throw refuse(415, 'BAD_INPUT', 'Send the operation as application/json.');
      if (isEncoded(request)) throw refuse(415, 'BAD_INPUT', 'Send the body without a content encoding.');
      if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
      const { req } = serverContext;
      setRequestParser(() =>
        read(chunksOf(req ?? request.body), maxBytes)
          .then(parse)
          // What is left unread would stand in the way of the next request on the socket.
          .finally(() => req?.resume()),
      );
    },
  };
}

function isJson(request: Request): boolean {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}

function isEncoded(request: Request): boolean {
  return !['', 'identity'].includes(request.headers.get('content-encoding') ?? '');
}

type Parser = NonNullable<Parameters<NonNullable<ApiPlugin['onRequestParse']>>[0]['requestParser']>;

/** The variables of an address are JSON too. */
function readAddress(parser: Parser): Parser {
  return async (request) => {
    try {
      return await parser(request);
    } catch {
      throw refuse(400, 'BAD_INPUT', '`variables` or `extensions` in the address is not JSON.');
    }
  };
}

/** The socket stays open where reading stops early, so that the refusal can be sent. */
function chunksOf(body: IncomingMessage | Request['body']): AsyncIterable<Uint8Array> {
  if (body === null) throw refuse(400, 'BAD_INPUT', 'The body is empty.');
  return 'iterator' in body ? body.iterator({ destroyOnReturn: false }) : body;
}

async function read(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    parts.push(chunk);
  }
  return Buffer.concat(parts, bytes);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Buffer) {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw refuse(400, 'BAD_INPUT', 'The body is not JSON in UTF-8.');
  }
}

function tooLarge(maxBytes: number) {
  return refuse(413, 'LIMIT_EXCEEDED', `The body is larger than ${maxBytes} bytes (KHARITA_MAX_BODY).`);
}
