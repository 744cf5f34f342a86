/** Lets whoever else is waiting have a turn. */
export const pause = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
