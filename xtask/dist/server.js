// The entry for servers, where there is no element to define. The tag is rendered like any other.
export {};
