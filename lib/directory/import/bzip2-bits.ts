/** Bits of a stream, most significant first. Past the end of what it was given it reads zeros: see `isPastEnd`. */
export class BitReader {
  private bytes = new Uint8Array(0);
  private next = 0;
  private held = 0;
  private heldCount = 0;

  /** Bytes that were given and not touched yet. */
  get left(): number {
    return Math.max(0, this.bytes.length - this.next);
  }

  /** Whether more bits were taken than were given. */
  get isPastEnd(): boolean {
    return this.next - (this.heldCount >> 3) > this.bytes.length;
  }

  /** Adds bytes behind those that are left. */
  give(chunks: readonly Uint8Array[]): void {
    this.bytes = Buffer.concat([this.bytes.subarray(this.next), ...chunks]);
    this.next = 0;
  }

  /** The next `count` bits (0 to 24) without taking them. */
  peek(count: number): number {
    while (this.heldCount < count) {
      this.held = (this.held << 8) | (this.next < this.bytes.length ? (this.bytes[this.next] as number) : 0);
      this.next += 1;
      this.heldCount += 8;
    }
    return (this.held >>> (this.heldCount - count)) & ((1 << count) - 1);
  }

  /** Takes bits that were peeked at. */
  skip(count: number): void {
    this.heldCount -= count;
  }

  /** Takes the next `count` bits (0 to 24). */
  take(count: number): number {
    const value = this.peek(count);
    this.heldCount -= count;
    return value;
  }

  /** Takes 32 bits, as a signed integer. */
  takeWord(): number {
    const high = this.take(16);
    return (high << 16) | this.take(16);
  }

  /** Leaves what remains of a byte that is begun. */
  align(): void {
    this.heldCount -= this.heldCount & 7;
  }
}
