// Every limit of the readers, in one table. Counted while reading, never believed from a header.
// Sources: Apache POI's ZipSecureFile, Tika, yauzl, DEFLATE's own 1032:1 (see docs on trust).

const megabyte = 1024 * 1024

export const limits = {
  /** Bytes of a file as received. */
  fileBytes: 50 * megabyte,
  /** Bytes of all parts of a package, and how many times the file once beyond `ratioFreeBytes`. */
  unpackedBytes: 300 * megabyte,
  unpackedRatio: 40,
  ratioFreeBytes: 8 * megabyte,
  partBytes: 100 * megabyte,
  parts: 4000,
  xmlDepth: 256,
  xmlAttributes: 256,
  /** Character and entity references in one part, other than the five of XML itself. */
  xmlReferences: 200_000,
  /** Pages of the web are worse nested than any XML of ours. */
  htmlDepth: 1000,
  /** UTF-16 units of the text of a document. */
  textCharacters: 20_000_000,
  sheets: 200,
  /** Cells counted as they are read. */
  cells: 2_000_000,
  merges: 50_000,
  pdfPages: 2000,
  pdfObjects: 500_000,
  /** A worker: seconds of processor time, of waiting, and megabytes of memory. */
  cpuSeconds: 30,
  wallSeconds: 60,
  heapMegabytes: 384,
  rssMegabytes: 512,
  /** Documents parsed at the same time in one process. */
  workers: 2,
} as const
