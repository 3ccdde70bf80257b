/** How files begin that are no text. */
const MARKS: [number[], 'workbook' | 'archive' | 'pdf'][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
  [[0x1f, 0x8b], 'archive'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

const EXPORT_ANEW = 'Export the deals as CSV and choose that file.';
const WHY = {
  workbook: 'is a workbook. Open it, save it as CSV (in Excel “CSV UTF-8”), and choose that file.',
  archive: 'is an archive. Unpack it and choose the CSV file that is in it.',
  pdf: `is a PDF. ${EXPORT_ANEW}`,
  backup: 'is a backup of Bookend. It is restored under “Your data”.',
  json: `is JSON. ${EXPORT_ANEW}`,
  markup: `is a web page or XML. ${EXPORT_ANEW}`,
};

/** What a file is that cannot be CSV, and what to do about it, as a sentence after its name; null for any other. */
export function whyNotCsv(name: string, bytes: Uint8Array): string | null {
  const mark = MARKS.find(([begin]) => begin.every((byte, index) => bytes[index] === byte))?.[1];
  if (mark) return WHY[mark === 'workbook' && /\.zip$/i.test(name) ? 'archive' : mark];
  const begin = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  if (/^(?:<!doctype|<html|<\?xml|<table)\b/i.test(begin)) return WHY.markup;
  if (!/^(?:\[\s*)?\{\s*"[^"]*"\s*:/.test(begin)) return null;
  return begin.includes('"bookend":"backup"') ? WHY.backup : WHY.json;
}
