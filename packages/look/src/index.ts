export * from './css-variables.js';
export * from './format.js';
export * from './locale.js';
export * from './speak.js';
export * from './text.js';
export * from './tokens.js';
