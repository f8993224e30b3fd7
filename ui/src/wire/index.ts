// The one place where the window gets its types of the core from; what is behind it is generated.
export * from './index.gen';
