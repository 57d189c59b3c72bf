declare module "sql.js/dist/sql-wasm-inline.js" {
  import initSqlJs = require("sql.js");
  export = initSqlJs;
}
