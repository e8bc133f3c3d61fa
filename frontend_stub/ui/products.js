// Where a product and a review of it stand.

export const productPath = ({ sku }) => `/p/${encodeURIComponent(sku)}`;
export const reviewPath = ({ id, product }) => `${productPath(product)}#review-${id}`;
