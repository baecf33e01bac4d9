const entries = ["motcua/desk", "motcua/law", "motcua/orders", "motcua/reference", "motcua/identity", "motcua/raster", "motcua"];
const all = Object.assign({}, ...entries.map((entry) => require(entry)));

Promise.all([import("./cases.mjs"), import("./files.mjs")]).then(([{ run }, { exceptions, files, partial }]) => {
  const { passed, failures } = run(all, files, exceptions, partial);
  for (const failure of failures) console.log(failure);
  console.log(`commonjs: ${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
});
