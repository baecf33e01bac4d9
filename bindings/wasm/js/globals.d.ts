/** Node's, which is asked for before it is used. */
declare const Buffer: any;
