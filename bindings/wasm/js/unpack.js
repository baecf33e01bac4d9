// A module that is written into a file as text, compressed as RFC 1951 has it; what JavaScript has of its own for that would
// have to be waited for. What is read is this package's own: nothing is checked here that the compiler of the module does not
// check after.

/** The bytes of a text in base64. */
export function fromBase64(text) {
  if (typeof Buffer === "function") return Buffer.from(text, "base64");
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** The bytes that were compressed, of which there are `length`. */
export function inflated(packed, length) {
  const bytes = new Uint8Array(length);
  let written = 0;
  // The bits that were read and not taken, and how many.
  let read = 0, bits = 0, held = 0;

  function take(count) {
    for (; held < count; held += 8) bits |= packed[read++] << held;
    const taken = bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    return taken;
  }

  /** For every group of bits that may come, the symbol whose code it begins with and, in the low four bits, its length. */
  function codes(lengths) {
    const longest = Math.max(...lengths);
    const table = new Uint16Array(1 << longest);
    let code = 0;
    for (let length = 1; length <= longest; length += 1) {
      for (let symbol = 0; symbol < lengths.length; symbol += 1) {
        if (lengths[symbol] !== length) continue;
        // Codes come with their first bit first, numbers with their last.
        let reversed = 0;
        for (let bit = 0; bit < length; bit += 1) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        for (let at = reversed; at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
        code += 1;
      }
      code <<= 1;
    }
    return table;
  }

  // What follows a symbol of lengths or of distances: so many bits, which are added to the symbol's least.
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
  const leasts = (bits, first) => bits.map((count) => (first += 1 << count) - (1 << count));
  const LENGTHS = leasts(LENGTH_BITS, 3);
  // The longest has a symbol of its own, which begins before the one before it ends.
  LENGTHS[28] = 258;
  const DISTANCES = leasts(DISTANCE_BITS, 1);

  /** The codes of a block that brings its own: their lengths, in a code whose lengths come first. */
  function own() {
    const literals = take(5) + 257, all = literals + take(5) + 1, described = take(4) + 4;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const first = new Array(19).fill(0);
    for (let at = 0; at < described; at += 1) first[order[at]] = take(3);
    const table = codes(first);
    const lengths = [];
    while (lengths.length < all) {
      for (; held < 7; held += 8) bits |= packed[read++] << held;
      const found = table[bits & (table.length - 1)];
      take(found & 15);
      const symbol = found >> 4;
      if (symbol < 16) lengths.push(symbol);
      else {
        const repeated = symbol === 16 ? lengths[lengths.length - 1] : 0;
        for (let left = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7); left > 0; left -= 1) lengths.push(repeated);
      }
    }
    return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals))];
  }

  /** The codes that every reader knows. */
  const known = () => [codes([...new Array(144).fill(8), ...new Array(112).fill(9), ...new Array(24).fill(7), ...new Array(8).fill(8)]), codes(new Array(30).fill(5))];

  /** A block that is not compressed begins at a byte, with its length and that once more. */
  function stored() {
    take(held & 7);
    const end = written + take(16);
    take(16);
    while (written < end) bytes[written++] = take(8);
  }

  /** A compressed block. Its loop is nearly all of the work, and keeps to variables that no other function sees. */
  function block([literals, distances]) {
    const literalMask = literals.length - 1, distanceMask = distances.length - 1;
    let from = read, group = bits, count = held, to = written;
    for (;;) {
      // A code of 15 bits, and the five that may follow a length.
      for (; count < 20; count += 8) group |= packed[from++] << count;
      const literal = literals[group & literalMask];
      group >>>= literal & 15;
      count -= literal & 15;
      const symbol = literal >> 4;
      if (symbol < 256) {
        bytes[to++] = symbol;
        continue;
      }
      if (symbol === 256) break;
      const more = LENGTH_BITS[symbol - 257];
      const end = to + LENGTHS[symbol - 257] + (group & ((1 << more) - 1));
      group >>>= more;
      count -= more;
      for (; count < 15; count += 8) group |= packed[from++] << count;
      const distance = distances[group & distanceMask];
      group >>>= distance & 15;
      count -= distance & 15;
      const further = DISTANCE_BITS[distance >> 4];
      for (; count < further; count += 8) group |= packed[from++] << count;
      const back = DISTANCES[distance >> 4] + (group & ((1 << further) - 1));
      group >>>= further;
      count -= further;
      for (; to < end; to += 1) bytes[to] = bytes[to - back];
    }
    read = from;
    bits = group;
    held = count;
    written = to;
  }

  for (let last = 0; last === 0; ) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) stored();
    else block(kind === 1 ? known() : own());
  }
  return bytes;
}
