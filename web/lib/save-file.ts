interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  /** The file's bytes in base64. */
  readonly content: string;
}

/** Hands a file to the browser to keep. */
export function saveFile({ fileName, mediaType, content }: FileToSave): void {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  save(fileName, new Blob([bytes], { type: mediaType }));
}

/** Likewise for a CSV file. A mark at its start tells Excel that it is UTF-8. */
export function saveCsv(fileName: string, content: string): void {
  const marked = content.startsWith("\ufeff") ? content : `\ufeff${content}`;
  save(fileName, new Blob([marked], { type: "text/csv;charset=utf-8" }));
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
