// A thread that judges drafts for bin/lawcheck.js.
const { loadThread } = require("./load.js");

loadThread().serve();
