/** Three stones on each other. Decorative: the word beside it names the app. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        style={{ fill: "light-dark(#2c5a85, #729dc4)" }}
        d="M3.2 26.600c-.3-2.900 3-5.300 8.300-5.900 6.200-.7 13.300.2 16.200 2.700 1.900 1.700 1.200 4.100-1.300 4.900-3.100 1-17.200 1.100-20.600.5-1.600-.3-2.500-1.100-2.600-2.200Z"
      />
      <path
        style={{ fill: "light-dark(#5188b9, #92b3d1)" }}
        d="M7.200 17.300c.2-2.700 3.300-4.300 8.100-4.400 4.900-.1 8.900 1.300 9.300 3.700.4 2.300-2.700 3.300-8.600 3.400-5.400.1-9-.500-8.800-2.700Z"
      />
      <path
        style={{ fill: "light-dark(#92b3d1, #b9cee1)" }}
        d="M10.700 9.300c-.5-2.600 1.300-5.300 4.700-6 3.500-.7 6 1.100 6.100 4.300.1 3-1.700 4.400-5.100 4.500-3.200.1-5.300-.700-5.700-2.800Z"
      />
    </svg>
  );
}
