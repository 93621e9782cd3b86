/** Hands a text to the browser as a file to keep. A mark at its start tells Excel that it is UTF-8. */
export function download(fileName: string, content: string): void {
  const marked = content.startsWith("\ufeff") ? content : `\ufeff${content}`;
  const address = URL.createObjectURL(new Blob([marked], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
