"""Stack Exchange data dumps: Users, Tags, Posts, Comments and Votes, as .xml or .xml.xz."""
