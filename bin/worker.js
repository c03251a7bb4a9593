// A thread that judges drafts for bin/lawcheck.js.
const { load } = require("./load.js");

load([]).serve();
