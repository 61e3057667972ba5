/** All of Handlebars but its parser and compiler; it comes without types that say so. */
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars'
  const runtime: Pick<typeof Handlebars, 'create'>
  export default runtime
}
