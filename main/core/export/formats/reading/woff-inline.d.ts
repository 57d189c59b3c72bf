/** The bytes of a typeface as a data URL. */
declare module "*.woff?inline" {
  const dataUrl: string;
  // biome-ignore lint/style/noDefaultExport: it is how the bundler gives such files.
  export default dataUrl;
}
