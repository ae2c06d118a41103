/** Style sheets are taken in by the bundler; `?inline` gives their text, for a shadow root. */
declare module '*.css'
declare module '*.css?inline' {
  const text: string
  export default text
}
