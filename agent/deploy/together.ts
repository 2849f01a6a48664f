/**
 * Runs tasks side by side and resolves with their results. Once one fails the signal of the others
 * aborts; what it failed with is thrown when all have ended, so that nothing is still being created
 * while the caller cleans up.
 */
export async function together<
  const Tasks extends readonly ((signal: AbortSignal) => Promise<unknown>)[],
>(
  tasks: Tasks,
  signal: AbortSignal,
): Promise<{ [Index in keyof Tasks]: Awaited<ReturnType<Tasks[Index]>> }> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const ended = tasks.map(async (task) => {
    try {
      return await task(either);
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(ended);
  if (failed.signal.aborted) throw failed.signal.reason;
  return (await Promise.all(ended)) as {
    [Index in keyof Tasks]: Awaited<ReturnType<Tasks[Index]>>;
  };
}
