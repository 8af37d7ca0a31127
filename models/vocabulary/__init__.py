"""Reading job titles, places and currencies as people write them, from compact tables in the package."""
