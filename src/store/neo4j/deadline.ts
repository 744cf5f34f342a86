/** A promise that fails when its time has passed; the time can be set anew. */
export interface Deadline {
  passed: Promise<never>;
  extend(ms: number): void;
  stop(): void;
}

export function startDeadline(ms: number, error: () => Error): Deadline {
  const { promise, reject } = Promise.withResolvers<never>();
  // It may pass when nobody looks any more.
  promise.catch(() => undefined);
  const start = (left: number) => setTimeout(() => reject(error()), left);
  let timer = start(ms);
  return {
    passed: promise,
    extend: (left) => {
      clearTimeout(timer);
      timer = start(left);
    },
    stop: () => clearTimeout(timer),
  };
}
