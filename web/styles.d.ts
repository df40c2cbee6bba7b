// A sheet of styles comes in with the part that it belongs to; Vite takes it out into a file of its own.

declare module '*.css'
