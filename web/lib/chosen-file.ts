/** A file as it is sent: its name and its bytes in base64. */
export interface ChosenFile {
  readonly name: string;
  readonly content: string;
  /** Bytes. */
  readonly size: number;
}

/** Why a file is not even sent. */
export type FileProblem = "empty" | "tooLarge" | "workbook" | "unreadable";

/** As much as an import takes. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** Spreadsheets of other forms than those the API reads. */
const OTHER_WORKBOOK = /\.(?:xls|xlsb|ods|numbers)$/i;

/** What the dialog of the system offers. */
export const READABLE_FILES =
  ".xlsx,.xlsm,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/tab-separated-values,text/plain";

/** Reads a file the person has chosen; what the API would refuse anyway is refused here, before it travels. */
export async function readChosenFile(
  file: File,
  { largest = LARGEST_FILE }: { largest?: number } = {},
): Promise<ChosenFile | FileProblem> {
  if (OTHER_WORKBOOK.test(file.name)) return "workbook";
  if (file.size === 0) return "empty";
  if (file.size > largest) return "tooLarge";
  try {
    return { name: file.name, content: toBase64(await bytesOf(file)), size: file.size };
  } catch {
    // Moved, deleted or locked since it was chosen.
    return "unreadable";
  }
}

function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

/** Pieces small enough for a call's arguments, and a multiple of three so that they join. */
const PIECE = 0x6000;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join("");
}
