// What only the program's own window can do, for panels: they do not know the host.
export { isWindow } from '../host';
