/** The same items, the next one of which is made while the one before is made use of. */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const begin = (): Promise<IteratorResult<Item>> => {
    const next = iterator.next();
    // Awaited below; until then its failure must not count as unhandled.
    next.catch(() => undefined);
    return next;
  };
  try {
    for (let next = begin(); ;) {
      const item = await next;
      if (item.done === true) return;
      next = begin();
      yield item.value;
    }
  } finally {
    leave(iterator);
  }
}

/** Ends an iteration early. It is not waited for, as the item that it is at may never come. */
export function leave(iterator: Iterator<unknown> | AsyncIterator<unknown>): void {
  void Promise.resolve(iterator.return?.()).catch(() => undefined);
}
