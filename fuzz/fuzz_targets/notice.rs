#![cfg_attr(fuzzing, no_main)]
motcua_fuzz::target!(motcua_fuzz::desk::notice, "notice");
