/** What a tool answered in this turn: evidence for the Governor. */
export interface ToolOutput {
  readonly tool: string;
  /** The JSON text as the model got it. */
  readonly content: string;
}
