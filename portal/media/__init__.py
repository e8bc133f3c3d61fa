"""Pictures that members upload: made anew, kept with the rows that use them, judged by the post that shows them."""
