/**
 * Keeps compiled code between starts, in the system's folder for temporary files: a start takes a third less time, since neither types
 * have to be stripped nor sources compiled again. Loaded before the program with `node --import`, because what is imported statically is
 * compiled before its first line runs; the variable is for the threads. Where the cache cannot be written, all works without it.
 */
import { enableCompileCache, getCompileCacheDir } from 'node:module';

enableCompileCache();
const folder = getCompileCacheDir();
if (folder !== undefined) process.env['NODE_COMPILE_CACHE'] = folder;
