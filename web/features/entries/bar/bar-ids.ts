/** What describes the active cell. */
export const BAR_ID = "cell-bar-summary";
/** Why a cell was refused. */
export const problemId = (key: string) => `problem-${key}`;
