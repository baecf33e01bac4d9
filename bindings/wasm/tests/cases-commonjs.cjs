const all = { ...require("motcua/reference"), ...require("motcua/raster"), ...require("motcua") };

Promise.all([import("./cases.mjs"), import("./files.mjs")]).then(([{ run }, { exceptions, files, partial }]) => {
  const { passed, failures } = run(all, files, exceptions, partial);
  for (const failure of failures) console.log(failure);
  console.log(`commonjs: ${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
});
