import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that a program can read: `N passed, N failed`. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = modules.map(countOf);
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, unhandledErrors.length);
    // At the exit, since the default reporter writes its summary on the same event.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  },
};

function countOf(module: TestModule): { passed: number; failed: number } {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const failed = states.filter((state) => state === 'failed').length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    // A file that cannot be loaded, or prepared, has no failed test to show for it.
    failed: failed === 0 && !module.ok() ? 1 : failed,
  };
}
