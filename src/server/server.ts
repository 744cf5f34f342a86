import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpConfig } from '../config.ts';
import { KharitaError } from '../errors.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  /** Takes no more requests, and resolves when those in flight are answered. */
  close(): Promise<void>;
}

/** Listens; `ADDRESS_IN_USE` or `BAD_CONFIG` where the host or port cannot be had. */
export async function startServer(handle: RequestListener, http: HttpConfig): Promise<RunningServer> {
  const server = createHttpServer({ requestTimeout: http.requestTimeoutMs, noDelay: true });
  let closing = false;
  server.on('request', (request, response) => {
    if (closing) response.setHeader('connection', 'close');
    response.once('finish', () => closing && setImmediate(() => server.closeIdleConnections()));
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, http)));
    server.listen(http.port, http.host, resolve);
  });
  return {
    url: urlOf(server.address() as AddressInfo),
    close: () =>
      new Promise((resolve) => {
        closing = true;
        server.close(() => resolve());
      }),
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: HttpConfig): KharitaError {
  if (error.code === 'EADDRINUSE') {
    return new KharitaError('ADDRESS_IN_USE', `Port ${port} of ${host} is taken; set PORT to another.`);
  }
  return new KharitaError(
    'BAD_CONFIG',
    `Cannot listen on ${host}:${port} (${error.code}); set HOST and PORT.`,
  );
}
