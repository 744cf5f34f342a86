/** A promise that fails when its time has passed; until then the time can be set anew. */
export interface Deadline {
  passed: Promise<never>;
  /** Throws when it has passed, so that nothing begins that nobody waits for. */
  extend(ms: number): void;
  stop(): void;
}

export function startDeadline(ms: number, error: () => Error): Deadline {
  const { promise, reject } = Promise.withResolvers<never>();
  // It may pass when nobody looks any more.
  promise.catch(() => undefined);
  let isOver = false;
  const pass = () => {
    isOver = true;
    reject(error());
  };
  let timer = setTimeout(pass, ms);
  return {
    passed: promise,
    extend: (left) => {
      if (isOver) throw error();
      clearTimeout(timer);
      timer = setTimeout(pass, left);
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
