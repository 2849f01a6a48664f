/** CRC-32C (Castagnoli) by eight tables at once, after Kounavis and Berry, "slicing-by-8". */
const tables: readonly Int32Array[] = makeTables();

/** Continues a CRC-32C with `bytes`. Begin with 0. */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as EightTables;
  let crc = ~previous;
  let i = 0;
  for (const end = bytes.length - 7; i < end; i += 8) {
    const low =
      crc ^
      (at(bytes, i) |
        (at(bytes, i + 1) << 8) |
        (at(bytes, i + 2) << 16) |
        (at(bytes, i + 3) << 24));
    crc =
      at(t7, low & 255) ^
      at(t6, (low >>> 8) & 255) ^
      at(t5, (low >>> 16) & 255) ^
      at(t4, low >>> 24) ^
      at(t3, at(bytes, i + 4)) ^
      at(t2, at(bytes, i + 5)) ^
      at(t1, at(bytes, i + 6)) ^
      at(t0, at(bytes, i + 7));
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at(t0, (crc ^ at(bytes, i)) & 255);
  return ~crc >>> 0;
}

type Table = Int32Array;
type EightTables = readonly [Table, Table, Table, Table, Table, Table, Table, Table];

/** An element that is known to exist. */
function at(array: Uint8Array | Int32Array, index: number): number {
  return array[index] as number;
}

function makeTables(): Int32Array[] {
  const polynomial = 0x82f63b78;
  const made = Array.from({ length: 8 }, () => new Int32Array(256));
  made.forEach((table, k) => {
    for (let i = 0; i < 256; i++) {
      if (k > 0) {
        const before = at(made[k - 1] as Table, i);
        table[i] = (before >>> 8) ^ at(made[0] as Table, before & 255);
        continue;
      }
      let crc = i;
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
      table[i] = crc;
    }
  });
  return made;
}
