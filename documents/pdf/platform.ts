// What pdf.js expects of a browser as it is loaded, and never uses for text. Without these it would
// need a native drawing library, which the worker may not load. Import it before pdf.js.
//
//   import './platform.ts'

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: Object })
}
