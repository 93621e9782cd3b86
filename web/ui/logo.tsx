/** Three stones on each other. Decorative: the word beside it names the app. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        style={{ fill: "light-dark(#2c5a85, #729dc4)" }}
        d="M4.400 25.200c.5-3.300 5.200-4.700 11.300-4.700 6.400 0 11.500 1.600 11.900 4.800.3 2.600-4.900 3.700-11.900 3.700S4 27.800 4.400 25.200Z"
      />
      <path
        style={{ fill: "light-dark(#5188b9, #92b3d1)" }}
        d="M8 16.300c.6-2.800 4-3.900 8.200-3.800 4.600.1 8 1.500 8 4.100 0 2.500-3.600 3.400-8.200 3.300-4.700 0-8.500-1-8-3.600Z"
      />
      <path
        style={{ fill: "light-dark(#92b3d1, #b9cee1)" }}
        d="M11.200 8.300c.3-3 2.500-5.300 5.200-5.200 2.800 0 4.600 2.300 4.600 5.100 0 2.700-2 3.700-4.900 3.700-3 0-5.200-1-4.900-3.600Z"
      />
    </svg>
  );
}
