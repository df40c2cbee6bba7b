export { type Api, createApp } from './app.ts'
export type { Services, Signed } from './http.ts'
export { type Running, type Serving, serve, unsafeAddress } from './serve.ts'
export { StoreTrouble } from './store/trouble.ts'
