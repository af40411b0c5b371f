/** Whether the reader stands inside quotation marks, a code span or a fenced block. Text in there is mentioned, not said. */
export class Surroundings {
  private double = false;
  private single = false;
  private span = false;
  private fence = false;
  private ticks = 0;
  private blank = false;

  get quoted(): boolean {
    return this.double || this.single;
  }

  get code(): boolean {
    return this.fence || this.span;
  }

  /** A quotation that is still open at the end of its paragraph was a stray mark. */
  newline(): void {
    this.ticks = 0;
    this.span = false;
    this.single = false;
    if (this.blank) this.double = false;
    this.blank = true;
  }

  /** Takes a mark in; true when it opened or closed a quotation. `free`: nothing but space stands before it. */
  mark(text: string, free: boolean): boolean {
    this.blank = false;
    if (text === '`') {
      this.backtick();
      return false;
    }
    this.ticks = 0;
    if (this.code) return false;
    if (text === '"') {
      this.double = !this.double;
      return true;
    }
    if (text === "'" && (this.single || free)) {
      this.single = !this.single;
      return true;
    }
    return false;
  }

  text(): void {
    this.blank = false;
    this.ticks = 0;
  }

  private backtick(): void {
    this.ticks++;
    if (this.ticks === 3) {
      this.fence = !this.fence;
      this.span = false;
    } else if (!this.fence) this.span = !this.span;
  }
}
