// Runs one task of the bundle in a process of its own: node task-process.mjs <tasks.js> <name> <JSON arguments>.
const [bundle = "", name = "", args = "[]"] = process.argv.slice(2);
const tasks = await import(bundle);
console.log(JSON.stringify((await tasks[name](...JSON.parse(args))) ?? null));
